// Words of the area «screen».
export const screenEs = {} as const;
