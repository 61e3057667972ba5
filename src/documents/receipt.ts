import type { DatedReceipt } from '../model/index.ts'
import { findingDocuments, type FindingDocument } from './finding.ts'

/** What an apply did to one target, as it stands in every document. */
export interface ReceiptDocument extends Omit<DatedReceipt, 'diagnostics'> {
  readonly diagnostics: readonly FindingDocument[]
}

export function receiptDocuments(receipts: readonly DatedReceipt[]): readonly ReceiptDocument[] {
  return receipts.map((each) => ({ ...each, diagnostics: findingDocuments(each.diagnostics) }))
}
