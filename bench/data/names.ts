/** Names of nobody in particular, as many and as alike as those of a large municipality, and what people type to find them. */
const given =
  'Anna Anete Laura Elīna Paula Marta Elza Sabīne Madara Agnese Evelīna Katrīna Beāte Samanta Diāna Līga Zane Kristīne Ilze Inese Kristaps Rihards Emīls Toms Markuss Roberts Artūrs Kārlis Matīss Daniels Renārs Ralfs Edvards Mārtiņš Reinis Valters Oskars Gustavs Jānis Pēteris'.split(
    ' ',
  )
const stems =
  'Bērz Kaln Ozol Jans Liep Krūm Balod Egl Zar Vītol Kļav Vanag Ābol Sil Lap Roz Dreiman Grīn Strazd Lāc Aps Celm Vilk Cīrul Purm Damb Kron Briež Jaunz Sprog Gail Ziem Skuj Upen Muižn Dzen Ģērm Ķēniņ Šķēl Žagar'.split(
    ' ',
  )
const endings = 'iņš iņa ītis īte sons sone bergs berga kalns kalna nieks niece manis mane '.split(' ')

const list = (items: readonly string[]) => `array[${items.map((item) => `'${item}'`).join(', ')}]`

/** INSERT of so many people of a tenant; some have two given names, some a double family name. */
export function namesSql(tenantId: string, people: number): string {
  return `select setseed(0.5);
    insert into person (tenant_id, given_name, family_name, birth_date, namesake)
    select '${tenantId}',
      g[1 + (random() * (cardinality(g) - 1))::int] || case when random() < 0.2 then ' ' || g[1 + (random() * (cardinality(g) - 1))::int] else '' end,
      s[1 + (random() * (cardinality(s) - 1))::int] || e[1 + (random() * (cardinality(e) - 1))::int]
        || case when random() < 0.05 then '-' || s[1 + (random() * (cardinality(s) - 1))::int] || 'a' else '' end,
      date '1950-01-01' + (random() * 25000)::int, n
    from generate_series(1, ${people}) n, (select ${list(given)} as g, ${list(stems)} as s, ${list(endings)} as e) names`
}

/** What somebody types next: beginnings, whole names in either order, without diacritics, and now and then a slip. */
export function typed(seed: number): () => string {
  let state = seed
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * below)
  }
  const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const slip = (text: string) => {
    const at = 2 + next(Math.max(1, text.length - 4))
    return `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at]!}${text.slice(at + 2)}`
  }
  return () => {
    const first = given[next(given.length)]!
    const family = `${stems[next(stems.length)]!}${endings[next(endings.length - 1)]!}`
    const kind = next(10)
    if (kind < 4) return plain(family).slice(0, 3 + next(4))
    if (kind < 6) return `${first} ${family}`
    if (kind < 8) return plain(`${family} ${first.slice(0, 3)}`)
    return kind === 8 ? slip(plain(family)) : `${plain(first)} ${slip(plain(family))}`
  }
}
