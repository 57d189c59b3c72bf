/**
 * Folder of a project that holds, one file an import, what of others' work did not fit. It is neither read nor changed
 * afterwards: people look into it.
 */
export const leftOutFolder = "left-out";
