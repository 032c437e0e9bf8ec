import { Anchor, Button } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ComponentProps } from 'react'

import type { Search } from './search.ts'

const RoutedAnchor = createLink(Anchor<'a'>)
const RoutedButton = createLink(Button<'a'>)

type To = { to: string; search?: Search }

/** A link inside the application: `<AppLink to={paths.today}>`. */
export function AppLink(props: To & Omit<ComponentProps<typeof Anchor<'a'>>, 'href'>) {
  return <RoutedAnchor inherit preload="intent" {...props} />
}

/** A link that looks like a button, for going somewhere; for doing something use ActionButton. */
export function LinkButton(props: To & Omit<ComponentProps<typeof Button<'a'>>, 'href'>) {
  return <RoutedButton component="a" preload="intent" {...props} />
}
