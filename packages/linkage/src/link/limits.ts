/** Rows a block may hold, and blocks there may be: a record is known by its block and its row in 31 bits. */
export const rowBits = 20
const blockBits = 11
export const mostBlocks = 2 ** blockBits
export const mostRows = 2 ** rowBits
