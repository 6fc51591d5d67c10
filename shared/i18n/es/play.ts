// Words of the area «play».
export const playEs = {} as const;
