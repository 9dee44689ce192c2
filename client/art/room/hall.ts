/** The corridor's measures, metres. */
export const hall = { left: -3.4, right: 3.4, near: -6, far: 11, top: 3.1 } as const
