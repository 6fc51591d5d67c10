// Words of the area «tree».
export const treeEs = {} as const;
