// Words of the area «decision».
export const decisionEs = {} as const;
