// English words of the area «canvas».
import type { canvasEs } from '../es/canvas.ts';

export const canvasEn: Record<keyof typeof canvasEs, string> = {};
