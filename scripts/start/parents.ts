import { describeProcess } from '@lidzas/local-postgres/processes'

type Link = { pid: number; parent: number }

/**
 * Calls `onGone` once when the command that started this process has ended. npx and pnpm do not hand a SIGTERM on:
 * they die and leave the script running, so the chain of shells and package managers above us is watched.
 */
export function watchParents(onGone: () => void): void {
  const chain = parentChain()
  const timer = setInterval(
    () => {
      if (chain.every(({ pid, parent }) => describeProcess(pid)?.parent === parent)) return
      clearInterval(timer)
      onGone()
    },
    process.platform === 'linux' ? 250 : 1_000,
  )
  timer.unref()
}

function parentChain(): Link[] {
  const links: Link[] = []
  for (let link: Link = { pid: process.pid, parent: process.ppid }; link.parent > 1;) {
    const above = describeProcess(link.parent)
    if (!above || (!/\b(npm|npx|pnpm)\b/.test(above.command) && !/^\S*sh -c /.test(above.command))) break
    links.push(link)
    link = { pid: link.parent, parent: above.parent }
  }
  return links
}
