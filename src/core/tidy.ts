/** A figure without the noise of binary fractions (6.23 + 0.14 is 6.37). */
export const tidy = (figure: number): number => Number(figure.toPrecision(10));
