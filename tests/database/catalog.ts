import type pg from 'pg'

/** What a schema consists of: each object by kind and name, with everything that decides how it works. */
export type Catalog = ReadonlyMap<string, string>

/**
 * Reads the schema `public` and the rights around it. Columns are compared by name, so their order does not count.
 * Of comments only their presence is read, so that they can be reworded.
 */
export async function readCatalog(client: pg.Client): Promise<Catalog> {
  const catalog = new Map<string, string>()
  for (const [kind, query] of Object.entries(queries)) {
    const { rows } = await client.query<{ name: string; value: Record<string, unknown> }>(
      `select name, to_jsonb(found) - 'name' as value from (${query}) found`,
    )
    for (const { name, value } of rows) {
      const key = `${kind} ${name}`
      if (catalog.has(key)) throw new RangeError(`Two objects are called ${key}`)
      catalog.set(key, JSON.stringify(value))
    }
  }
  return catalog
}

/** What one catalog has and the other has not, or has otherwise; empty when they are equal. */
export function compareCatalogs(one: Catalog, other: Catalog): string[] {
  const names = [...new Set([...one.keys(), ...other.keys()])].sort()
  return names
    .filter((name) => one.get(name) !== other.get(name))
    .map((name) => `${name}: ${one.get(name) ?? 'missing'} / ${other.get(name) ?? 'missing'}`)
}

const inPublic = (column: string): string => `${column} = 'public'::regnamespace`

/** Rights, one row each, so that their order and those that an owner has by default do not count. */
const rights = (name: string, acl: string, from: string): string => `
  select ${name} || ' ' || coalesce(to_role.rolname, 'public') || ' ' || granted.privilege_type as name,
    granted.is_grantable, from_role.rolname as grantor
  from ${from} cross join lateral aclexplode(${acl}) granted
    join pg_roles from_role on from_role.oid = granted.grantor
    left join pg_roles to_role on to_role.oid = granted.grantee`

const queries: Readonly<Record<string, string>> = {
  schema: `
    select nspname as name, nspowner::regrole::text as owner from pg_namespace
    where nspname !~ '^pg_' and nspname <> 'information_schema'`,
  extension: 'select extname as name, extversion from pg_extension',
  type: `
    select typname as name, typtype, typcategory, format_type(typbasetype, typtypmod) as base, typnotnull, typdefault,
      (select array_agg(enumlabel order by enumsortorder) from pg_enum where enumtypid = t.oid) as labels
    from pg_type t where ${inPublic('typnamespace')}`,
  relation: `
    select relname as name, relkind, relpersistence, relowner::regrole::text as owner, relrowsecurity,
      relforcerowsecurity, relreplident, reloptions, relispartition, am.amname as method
    from pg_class c left join pg_am am on am.oid = c.relam where ${inPublic('relnamespace')}`,
  column: `
    select c.relname || '.' || a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull,
      a.attgenerated, a.attidentity, a.attstorage, a.attcompression, a.attoptions, a.attcollation::regcollation::text as collation,
      pg_get_expr(d.adbin, d.adrelid) as value
    from pg_attribute a join pg_class c on c.oid = a.attrelid
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where ${inPublic('c.relnamespace')} and c.relkind in ('r', 'p', 'v', 'm', 'f', 'c') and a.attnum > 0 and not a.attisdropped`,
  constraint: `
    select conrelid::regclass::text || '.' || conname as name, contype, condeferrable, condeferred, convalidated,
      confupdtype, confdeltype, pg_get_constraintdef(oid) as definition
    from pg_constraint where ${inPublic('connamespace')}`,
  index: `
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition, indisunique, indisprimary,
      indisvalid, indisready, indisclustered, indisreplident
    from pg_index join pg_class c on c.oid = indexrelid where ${inPublic('c.relnamespace')}`,
  policy: `
    select tablename || '.' || policyname as name, permissive, roles, cmd, qual, with_check
    from pg_policies where schemaname = 'public'`,
  function: `
    select oid::regprocedure::text as name, prokind, proowner::regrole::text as owner, pg_get_function_arguments(oid) as arguments,
      pg_get_function_result(oid) as result, (select lanname from pg_language where oid = prolang) as language,
      provolatile, proparallel, prosecdef, proisstrict, proleakproof, procost, prorows, prosupport::text as support, proconfig,
      prosrc, pg_get_function_sqlbody(oid) as body
    from pg_proc where ${inPublic('pronamespace')}`,
  trigger: `
    select tgrelid::regclass::text || '.' || tgname as name, pg_get_triggerdef(t.oid) as definition, tgenabled
    from pg_trigger t join pg_class c on c.oid = tgrelid where ${inPublic('c.relnamespace')} and not tgisinternal`,
  rule: `select tablename || '.' || rulename as name, definition from pg_rules where schemaname = 'public'`,
  sequence: `
    select sequencename as name, data_type::text as type, start_value, min_value, max_value, increment_by, cycle, cache_size
    from pg_sequences where schemaname = 'public'`,
  'right on schema':
    rights('nspname', `coalesce(nspacl, acldefault('n', nspowner))`, 'pg_namespace') + ` where nspname = 'public'`,
  'right on relation':
    rights(
      'relname',
      `coalesce(relacl, acldefault(case relkind when 'S' then 's' else 'r' end::"char", relowner))`,
      'pg_class',
    ) + ` where ${inPublic('relnamespace')} and relkind in ('r', 'p', 'v', 'm', 'f', 'S')`,
  'right on column':
    rights(`relname || '.' || attname`, 'attacl', 'pg_attribute join pg_class c on c.oid = attrelid') +
    ` where ${inPublic('relnamespace')} and attnum > 0 and not attisdropped`,
  'right on function':
    rights('p.oid::regprocedure::text', `coalesce(proacl, acldefault('f', proowner))`, 'pg_proc p') +
    ` where ${inPublic('pronamespace')}`,
  'right by default': rights(
    `defaclrole::regrole::text || ' ' || defaclnamespace::text || ' ' || defaclobjtype::text`,
    'defaclacl',
    'pg_default_acl',
  ),
  comment: `
    select (i).type || ' ' || (i).identity as name, true as there
    from (select pg_identify_object(classoid, objoid, objsubid) as i from pg_description) d where (i).schema = 'public'`,
}
