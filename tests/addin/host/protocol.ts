/** The messages of Microsoft's client library ("ProcessQuery"), answered from objects. */
import { HostError } from './workbook.ts'

/** An object of Excel as far as it is simulated; a member that is not here fails loudly. */
export interface HostObject {
  type: string
  get?: Record<string, () => unknown>
  set?: Record<string, (value: unknown) => void>
  child?: Record<string, () => HostObject | null>
  call?: Record<string, (...args: never[]) => unknown>
  /** Of a collection. */
  items?: () => HostObject[]
  at?: (key: never) => HostObject | null
  /** Excel keeps a reference to it from one request to the next. */
  kept?: true
}

interface ObjectPath {
  ObjectPathType: number
  Name?: string
  ParentObjectPathId?: number
  ArgumentInfo?: Arguments
}

interface Arguments {
  Arguments?: unknown[]
  ReferencedObjectPathIds?: (number | null)[]
}

interface Action {
  Id: number
  ActionType: number
  Name?: string
  ObjectPathId: number
  ArgumentInfo?: Arguments
  QueryInfo?: { Select?: string[] }
}

export interface Query {
  Actions: Action[]
  ObjectPaths: Record<string, ObjectPath>
}

interface Answer {
  Results: { ActionId: number; Value: unknown }[]
  TraceIds: number[]
  Error?: { Code: string; Message: string; ActionIndex: number; Location: string; HttpStatusCode: number }
}

const pathTypes = { root: 1, method: 3, property: 4, indexer: 5, reference: 6 }
const actionTypes = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 }

function isObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'type' in value
}

export class Protocol {
  /** Members that a page asked for and that are not simulated. */
  readonly unknown: string[] = []
  private readonly root: () => HostObject
  private readonly references = new Map<string, HostObject>()
  private count = 0

  constructor(root: () => HostObject) {
    this.root = root
  }

  process(query: Query): Answer {
    const resolver = new Resolver(query, this.root, this.references, (member) => this.refuse(member))
    const answer: Answer = { Results: [], TraceIds: [] }
    for (const [index, action] of query.Actions.entries()) {
      try {
        if (action.ActionType === actionTypes.trace) answer.TraceIds.push(action.Id)
        const value = action.ActionType === actionTypes.trace ? null : this.act(action, resolver)
        answer.Results.push({ ActionId: action.Id, Value: value })
      } catch (error) {
        const known = error instanceof HostError
        if (!known) throw error
        answer.Error = {
          Code: error.code,
          Message: error.message,
          ActionIndex: index,
          Location: action.Name ?? '',
          HttpStatusCode: 400,
        }
        return answer
      }
    }
    return answer
  }

  private act(action: Action, resolver: Resolver): unknown {
    const object = resolver.resolve(action.ObjectPathId)
    const { ActionType: type, Name: name = '' } = action
    if (type === actionTypes.instantiate) {
      if (!object) return null
      if (object.kept) return { _ReferenceId: this.keep(object) }
      return object.get?.Id ? { Id: object.get.Id() } : {}
    }
    if (type === actionTypes.query) return object ? this.load(object, action.QueryInfo?.Select ?? []) : null
    // The library sends these by itself, also for objects that turn out to be null.
    if (name === '_KeepReference' || name === '_RemoveReference') return null
    if (!object) throw new HostError('InvalidObjectPath', `${name} of an object that is null`)
    const values = resolver.argumentsOf(action.ArgumentInfo)
    if (type === actionTypes.method) {
      const method = object.call?.[name] ?? this.refuse(`${object.type}.${name}()`)
      const result = (method as (...args: unknown[]) => unknown)(...values)
      return isObject(result) ? null : (result ?? null)
    }
    if (type !== actionTypes.setProperty) return this.refuse(`action ${type}`)
    const set = object.set?.[name] ?? this.refuse(`${object.type}.${name} =`)
    set(values[0])
    return null
  }

  private keep(object: HostObject): string {
    const id = `reference ${++this.count}`
    this.references.set(id, object)
    return id
  }

  private load(object: HostObject, paths: readonly string[]): unknown {
    if (!object.items) return this.loadOne(object, paths)
    const inner = paths.map((path) => path.replace(/^items\//, ''))
    return { _Items: object.items().map((item) => this.loadOne(item, inner)) }
  }

  private loadOne(object: HostObject, paths: readonly string[]): unknown {
    if (paths.length === 0) return this.refuse(`${object.type}: a load of everything`)
    const heads = new Map<string, string[]>()
    for (const path of paths) {
      const [head = '', ...rest] = path.split('/')
      const inner = heads.get(head) ?? []
      heads.set(head, inner)
      if (rest.length > 0) inner.push(rest.join('/'))
    }
    const loaded: Record<string, unknown> = {}
    for (const [head, inner] of heads) {
      const name = head.charAt(0).toUpperCase() + head.slice(1)
      const get = object.get?.[name]
      const child = object.child?.[name]
      if (get) loaded[name] = get()
      else if (child) {
        const found = child()
        loaded[name] = found ? this.load(found, inner) : null
      } else this.refuse(`${object.type}.${name}`)
    }
    return loaded
  }

  private refuse(member: string): never {
    this.unknown.push(member)
    throw new HostError('ApiNotFound', `The simulated Excel does not know ${member}`)
  }
}

/** Objects by the paths of one query; each path is walked once. */
class Resolver {
  private readonly query: Query
  private readonly root: () => HostObject
  private readonly references: ReadonlyMap<string, HostObject>
  private readonly refuse: (member: string) => never
  private readonly known = new Map<number, HostObject | null>()

  constructor(
    query: Query,
    root: () => HostObject,
    references: ReadonlyMap<string, HostObject>,
    refuse: (member: string) => never,
  ) {
    this.query = query
    this.root = root
    this.references = references
    this.refuse = refuse
  }

  resolve(id: number): HostObject | null {
    const known = this.known.get(id)
    if (known !== undefined) return known
    const path = this.query.ObjectPaths[id]
    if (!path) throw new HostError('InvalidObjectPath', `No object path ${id}`)
    const object = this.walk(path)
    this.known.set(id, object)
    return object
  }

  argumentsOf(info: Arguments | undefined): unknown[] {
    const referenced = info?.ReferencedObjectPathIds ?? []
    return (info?.Arguments ?? []).map((value, index) => {
      const id = referenced[index]
      return id ? this.resolve(id) : value
    })
  }

  private walk(path: ObjectPath): HostObject | null {
    const { ObjectPathType: type, Name: name = '' } = path
    if (type === pathTypes.root) return this.root()
    if (type === pathTypes.reference) {
      const kept = this.references.get(name)
      if (!kept)
        throw new HostError('InvalidReference', 'This reference is not valid for the current operation.')
      return kept
    }
    const parent = this.resolve(path.ParentObjectPathId ?? -1)
    if (!parent) return null
    const values = this.argumentsOf(path.ArgumentInfo)
    if (type === pathTypes.method) {
      const method = parent.call?.[name] ?? this.refuse(`${parent.type}.${name}()`)
      const result = (method as (...args: unknown[]) => unknown)(...values)
      return isObject(result) ? result : null
    }
    if (type === pathTypes.property) {
      const child = parent.child?.[name] ?? this.refuse(`${parent.type}.${name}`)
      return child()
    }
    if (type === pathTypes.indexer) {
      const at = parent.at ?? this.refuse(`${parent.type}[]`)
      return (at as (key: unknown) => HostObject | null)(values[0])
    }
    return this.refuse(`path ${type}`)
  }
}
