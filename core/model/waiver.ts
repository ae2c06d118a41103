/** A person's verdict that a finding is not a problem: 此处不是问题. It belongs to one organ's report of one year. */
export interface Waiver {
  /** As the report states it; white space does not count. */
  organ: string
  /** The report year. */
  year: number
  fingerprint: string
  reason: string
  by: string
  /** ISO 8601 date or time. */
  at: string
}
