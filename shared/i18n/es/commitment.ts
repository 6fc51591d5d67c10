// Words of the area «commitment».
export const commitmentEs = {} as const;
