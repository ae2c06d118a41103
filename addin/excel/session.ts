/// <reference types="office-js" />
/** Batches against Excel, and what Excel's errors mean to a person. */

import { HostFault, type HostFaultCode } from '../../ui/host.ts'

/** Oldest set of Excel's programming interface that the pane needs: merged areas, insertion of sheets. */
const oldestSet = '1.13'

const codes: Readonly<Record<string, HostFaultCode>> = {
  InvalidOperationInCellEditMode: 'editing',
  AccessDenied: 'protected',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RequestTooLarge: 'too-large',
  ResponseTooLarge: 'too-large',
  ApiNotFound: 'unsupported-version',
  ApiNotAvailable: 'unsupported-version',
  UnsupportedOperation: 'unsupported-version',
  ItemNotFound: 'changed',
  InvalidReference: 'changed',
}

/** Throws `HostFault` where this Excel is too old. */
export function requireVersion(): void {
  if (!supports(oldestSet)) throw new HostFault('unsupported-version', `ExcelApi ${oldestSet}`)
}

/** Whether this Excel has a set of its programming interface. */
export function supports(set: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', set)
}

/** Code of an error of Excel's library; empty for any other. */
export function errorCode(error: unknown): string {
  return error instanceof OfficeExtension.Error ? error.code : ''
}

function faultOf(error: unknown): unknown {
  if (error instanceof HostFault) return error
  if (!(error instanceof OfficeExtension.Error)) return error
  return new HostFault(codes[error.code] ?? 'failed', `${error.code}: ${error.message}`)
}

/**
 * Runs a batch; rejects with a `HostFault`. While a cell is being edited Excel refuses everything; with `wait` the batch
 * begins once the editing has ended.
 */
export async function runBatch<Result>(
  batch: (context: Excel.RequestContext) => Promise<Result>,
  wait = false,
): Promise<Result> {
  try {
    return await Excel.run({ delayForCellEdit: wait }, batch)
  } catch (error) {
    throw faultOf(error)
  }
}
