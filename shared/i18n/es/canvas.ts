// Words of the area «canvas».
export const canvasEs = {} as const;
