/** One name in its spellings: `suspendMentor` is the file `suspend-mentor` and the schema `SuspendMentor`. */
import { faultIf } from './fault.ts'

export const wings = [
  'core',
  'accounts',
  'programmes',
  'people',
  'network',
  'intake',
  'delivery',
  'results',
  'money',
  'rights',
  'integration',
  'today',
]

export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

export function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + camel(name).slice(1)
}

/** More than one of it, as English mostly has it: `mentor-leave` is `mentor-leaves`, `entry` is `entries`. */
export function plural(name: string): string {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`
  return /(s|x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`
}

export function checkCamel(name: string, what: string): void {
  faultIf(!/^[a-z][a-zA-Z0-9]*$/.test(name), `${what} is a name such as suspendMentor, not “${name}”.`)
}

/** Splits `network/mentors`; the wing has to be one of the house. */
export function featureOf(text: string): { wing: string; feature: string } {
  const [wing = '', feature = '', ...rest] = text.split('/')
  faultIf(
    !wings.includes(wing) || !/^[a-z][a-z0-9-]*$/.test(feature) || rest.length > 0,
    `--feature is a wing and a feature, such as network/mentors, not “${text}”. The wings are ${wings.join(', ')}.`,
  )
  return { wing, feature }
}
