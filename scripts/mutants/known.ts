/** Mutants that survive and may: why taking the guard away changes nothing that anybody could see. */
export const known: Readonly<Record<string, string>> = {}
