/** What is known to be found on each corpus page: severity, rule, instance. A changed line is a changed answer and needs a reason. */
export const golden: Readonly<Record<string, readonly string[]>> = {}
