// Words of the area «console».
export const consoleEs = {} as const;
