import type { HistoryDocument } from '../../documents/history.ts'
import type { ReportDocument } from '../../documents/report.ts'
import type { PlanDocument } from '../../documents/save-plan.ts'
import { statusDocument, type StatusDocument } from '../../documents/status.ts'
import { servicesOf } from '../../kit/plugins/service-pattern.ts'
import type { Line } from '../../pipeline/line/line.ts'

/** How everything stands at one moment; each part is worked out when it is asked for. */
export interface Survey {
  /** With the backend of each service. */
  status(): Promise<SurveyedStatus>
  plan(): Promise<PlanDocument>
  history(): Promise<HistoryDocument>
  findings(): Promise<ReportDocument>
}

export interface SurveyedStatus {
  readonly document: StatusDocument
  readonly backends: readonly { readonly service: string; readonly backend: string }[]
}

export async function surveyedStatus(line: Line): Promise<SurveyedStatus> {
  const status = await line.toStatus()
  const services = servicesOf(line.session.project, status.fleet)
  return {
    document: statusDocument(status),
    backends: services.map(({ name, backend }) => ({ service: name.value, backend: backend.name })),
  }
}
