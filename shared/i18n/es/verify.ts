// Words of the area «verify».
export const verifyEs = {} as const;
