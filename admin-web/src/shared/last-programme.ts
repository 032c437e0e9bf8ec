const key = 'lidzas.programme'

export function lastProgrammeId(): string | null {
  return localStorage.getItem(key)
}

export function rememberProgramme(id: string) {
  localStorage.setItem(key, id)
}
