/** What plugins share whose registries answer blocking queries, by the rules of Consul. */

export {
  followAnswers,
  nextIndex,
  pauseAfter,
  type BlockingClient,
  type IndexedAnswer,
  type Waiting,
} from './follow-answers.ts'
export { Turns } from './turns.ts'
