// Words of the area «writing».
export const writingEs = {} as const;
