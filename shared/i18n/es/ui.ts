// Words of the area «ui».
export const uiEs = {} as const;
