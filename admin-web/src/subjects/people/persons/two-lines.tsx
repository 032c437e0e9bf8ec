import { Text } from '@mantine/core'

/** A cell with what it is, and quieter below it what belongs to it. */
export function TwoLines({ first, second }: { first: string; second: string | null }) {
  return (
    <span>
      {first}
      {second && (
        <Text span display="block" size="sm" fw={400} c="var(--ink-soft)">
          {second}
        </Text>
      )}
    </span>
  )
}
