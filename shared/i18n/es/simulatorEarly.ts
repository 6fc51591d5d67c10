// What the landing says of the simulator; the rest of its area comes with the screen.
export const simulatorEarly = {
  link: '¿Qué pasaría si…?',
} as const;
