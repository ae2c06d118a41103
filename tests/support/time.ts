/** Processor time that an act takes, in milliseconds: other work on the machine does not count as wall-clock time would. */
export async function timeOf(act: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
