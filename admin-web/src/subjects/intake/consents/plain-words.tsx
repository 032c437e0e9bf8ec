import classes from './consents.module.css'

/** A consent text as it was written: paragraphs part at blank lines, lines that begin with a dash are a list. */
export function PlainWords({ text, easy }: { text: string; easy?: boolean }) {
  const blocks = text.trim().split(/\n\s*\n/)
  return (
    <div className={easy ? `${classes.words} ${classes.easy}` : classes.words}>
      {blocks.map((block) => (
        <Block key={block} block={block} />
      ))}
    </div>
  )
}

function Block({ block }: { block: string }) {
  const lines = block.split('\n').map((line) => line.trim())
  const first = lines.findIndex((line) => line.startsWith('- '))
  if (first === -1) return <p>{lines.join(' ')}</p>
  const lead = lines.slice(0, first).join(' ')
  return (
    <>
      {lead && <p>{lead}</p>}
      <ul>
        {lines.slice(first).map((line) => (
          <li key={line}>{line.replace(/^- /, '')}</li>
        ))}
      </ul>
    </>
  )
}
