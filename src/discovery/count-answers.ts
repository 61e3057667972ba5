import type { Progress } from '../model/progress.ts'
import type { Member } from './named/roster.ts'

export interface AnswerCount extends Disposable {
  done(member: Member): void
}

/** Shows how many services have their answers, and who is waited for. */
export function countAnswers(
  members: readonly Member[],
  { progress }: { readonly progress: Progress },
): AnswerCount {
  const waiting = new Set(members.filter(({ named }) => named?.goneSinceMs === undefined))
  const total = waiting.size
  const activity = progress.begin(textOf(waiting, total))
  return {
    done(member) {
      waiting.delete(member)
      activity.update(textOf(waiting, total))
    },
    [Symbol.dispose]: () => activity[Symbol.dispose](),
  }
}

function textOf(waiting: ReadonlySet<Member>, total: number): string {
  const sources = [...waiting].flatMap(({ service }) => service.sources)
  const names = [...new Set(sources.map(({ source }) => source.value))].toSorted()
  const first = names.slice(0, 3).join(', ')
  const more = names.length > 3 ? ` and ${names.length - 3} more` : ''
  const whom = names.length === 0 ? '' : `; waiting for ${first}${more}`
  return `sources: ${total - waiting.size} of ${total} services answered${whom}`
}
