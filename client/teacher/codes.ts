/** A class code as people read it aloud: two groups of three. */
export const writeCode = (code: string): string => code.replace(/^(\d{3})(\d{3})$/, '$1\u00a0$2')
