import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'

/** A stage as built without Docker: `root` stands for `/` of its image. */
export type Stage = { root: string; workdir: string; env: Record<string, string>; command: string[] }

/**
 * Carries out a Dockerfile's instructions with the tools of this machine, each stage in a folder of its own below
 * `folder`, and returns the last stage. Knows the instructions that ours uses and refuses any other.
 */
export async function buildImage(context: string, folder: string): Promise<Stage> {
  const stages = new Map<string, Stage>()
  const ignored = ignoreRules(join(context, '.dockerignore'))
  let stage: Stage | undefined
  for (const line of readFileSync(join(context, 'Dockerfile'), 'utf8').split('\n')) {
    const [, instruction, rest] = /^([A-Z]+) (.+)$/.exec(line.trim()) ?? []
    if (!instruction || !rest) continue
    if (instruction === 'FROM') {
      const [, name = `stage-${stages.size}`] = / AS (\S+)$/.exec(rest) ?? []
      stage = { root: join(folder, name), workdir: '/', env: {}, command: [] }
      mkdirSync(stage.root, { recursive: true })
      stages.set(name, stage)
      continue
    }
    if (!stage) throw new Error('A Dockerfile begins with FROM')
    if (instruction === 'WORKDIR') {
      stage.workdir = rest
      mkdirSync(join(stage.root, rest), { recursive: true })
    } else if (instruction === 'ENV') {
      for (const [, name = '', value = ''] of rest.matchAll(/(\w+)=(\S+)/g)) stage.env[name] = value
    } else if (instruction === 'COPY') copy(rest, { stage, stages, context, ignored })
    else if (instruction === 'RUN') await promisify(execFile)('/bin/sh', ['-c', rest], inStage(stage))
    else if (instruction === 'CMD') stage.command = JSON.parse(rest) as string[]
    else if (!['USER', 'EXPOSE'].includes(instruction))
      throw new Error(`This test does not know ${instruction}`)
  }
  return stage!
}

/** How to run something inside a stage. Paths of the image in its settings become paths of this machine. */
export function inStage({ root, workdir, env }: Stage): { cwd: string; env: NodeJS.ProcessEnv } {
  const { PATH, HOME, TMPDIR } = process.env
  const npm = Object.entries(process.env).filter(([name]) => /^npm_config_|_CERTS$/i.test(name))
  const own = Object.entries(env).map(([name, value]) => [
    name,
    value.startsWith('/') ? join(root, value) : value,
  ])
  // The image's Node is the one that runs this.
  const path = `${dirname(process.execPath)}:${PATH}`
  return {
    cwd: join(root, workdir),
    env: { ...Object.fromEntries(npm), PATH: path, HOME, TMPDIR, ...Object.fromEntries(own) },
  }
}

type Copying = {
  stage: Stage
  stages: Map<string, Stage>
  context: string
  ignored: (path: string) => boolean
}

function copy(rest: string, { stage, stages, context, ignored }: Copying): void {
  const words = rest.split(' ')
  const from = words[0]?.startsWith('--from=')
    ? stages.get(words.shift()!.slice('--from='.length))
    : undefined
  const target = words.pop()!
  for (const source of words) {
    const path = join(from?.root ?? context, source)
    const into = join(stage.root, stage.workdir, target)
    const place = statSync(path).isDirectory() || !target.endsWith('/') ? into : join(into, basename(path))
    cpSync(path, place, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => from !== undefined || !ignored(relative(context, file)),
    })
  }
}

/** Patterns as our .dockerignore uses them: a path from the top, `**` for any folder, `*` within a name. */
function ignoreRules(file: string): (path: string) => boolean {
  const patterns = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const expressions = patterns.map((pattern) => {
    const escaped = pattern
      .replaceAll('.', '\\.')
      .replace('**/', '(?:.*/)?')
      .replace(/(?<!\.)\*/g, '[^/]*')
    return new RegExp(`^${escaped}(/|$)`)
  })
  return (path) => expressions.some((expression) => expression.test(path))
}
