// Words of the area «start».
export const startEs = {} as const;
