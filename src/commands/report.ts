import { projectFlags } from '../cli/base-command.ts'
import { ProjectCommand } from '../cli/project-command.ts'

export default class Report extends ProjectCommand {
  static override summary = 'Register what runs on this machine, as long as it is well.'
  static override description = `Checks the services under \`report:\` of the project, and registers each copy by rise and fall in the registries that it names. What the registry has lost is registered again, and what an older process left is taken over.
At SIGTERM all copies drain, are deregistered, and it ends after \`drain\`. With --json each change is one line of JSON with the whole state.`
  static override examples = [
    '<%= config.bin %> report',
    { description: 'For a log collector.', command: '<%= config.bin %> report --json --quiet' },
  ]
  static override flags = { ...projectFlags }

  async run(): Promise<void> {
    const { flags } = await this.parse(Report)
    const shell = await this.openShell(flags)
    const session = await this.openProject(flags, shell)
    const { reportLocal } = await import('../pipeline/report/report.ts')
    const { RegistrationStory } = await import('../cli/print/registration-story.ts')
    const story = new RegistrationStory(shell, flags.json)
    for await (const states of reportLocal(session, shell.signal)) story.tell(states)
  }
}
