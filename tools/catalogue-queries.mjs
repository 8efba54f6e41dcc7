/**
 * What the catalogue of a database is read with: each query answers one line per object, in a stable order, without an oid, a
 * date or anything else that differs between two servers.
 */
const TABLES = `pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'subrosa'`;
const GRANTEE = `CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(a.grantee)::text END`;
const PRIVILEGES = `string_agg(a.privilege_type || CASE WHEN a.is_grantable THEN '*' ELSE '' END, ', ' ORDER BY a.privilege_type)`;

export const SECTIONS = [
  {
    title: 'Roles',
    sql: `SELECT r.rolname || concat(CASE WHEN r.rolcanlogin THEN ' login' ELSE ' nologin' END,
            CASE WHEN r.rolsuper THEN ' SUPERUSER' END, CASE WHEN r.rolbypassrls THEN ' bypassrls' END,
            CASE WHEN r.rolcreatedb THEN ' CREATEDB' END, CASE WHEN r.rolcreaterole THEN ' CREATEROLE' END,
            (SELECT ' member of ' || string_agg(pg_get_userbyid(m.roleid)::text, ', ' ORDER BY pg_get_userbyid(m.roleid)::text)
               FROM pg_auth_members m WHERE m.member = r.oid)) AS line
          FROM pg_roles r WHERE r.rolname LIKE 'subrosa%' ORDER BY r.rolname`,
  },
  {
    title: 'Schemas, with grants to others than the owner',
    sql: `SELECT n.nspname || ' owner ' || pg_get_userbyid(n.nspowner)::text || coalesce((SELECT string_agg(g.line, '' ORDER BY g.line) FROM (
            SELECT '; ' || ${GRANTEE} || ': ' || ${PRIVILEGES} AS line
              FROM aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a WHERE a.grantee <> n.nspowner
             GROUP BY a.grantee) g), '') AS line
          FROM pg_namespace n WHERE n.nspname IN ('subrosa', 'bullmq') ORDER BY n.nspname`,
  },
  {
    title: 'Tables and their row security',
    sql: `SELECT c.relname || ' owner ' || pg_get_userbyid(c.relowner)::text ||
            CASE WHEN c.relrowsecurity THEN ' rls' ELSE ' NO RLS' END ||
            CASE WHEN c.relforcerowsecurity THEN ' forced' ELSE ' NOT FORCED' END AS line
          FROM ${TABLES} WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') ORDER BY c.relname`,
  },
  {
    title: 'Policies',
    sql: `SELECT concat(p.tablename, ' ', p.policyname, ' ', lower(p.permissive), ' for ', lower(p.cmd), ' to ', array_to_string(p.roles, ', '),
            ' using ' || regexp_replace(p.qual, '\\s+', ' ', 'g'), ' check ' || regexp_replace(p.with_check, '\\s+', ' ', 'g')) AS line
          FROM pg_policies p WHERE p.schemaname = 'subrosa' ORDER BY p.tablename, p.policyname`,
  },
  {
    title: 'Grants on tables and sequences to others than the owner',
    sql: `SELECT c.relname || ' ' || ${GRANTEE} || ': ' || ${PRIVILEGES} AS line
          FROM ${TABLES}, aclexplode(coalesce(c.relacl, acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner))) a
          WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND a.grantee <> c.relowner
          GROUP BY c.relname, a.grantee ORDER BY c.relname, ${GRANTEE}`,
  },
  {
    title: 'Grants on columns',
    sql: `SELECT g.relname || ' ' || g.grantee || ' ' || g.privilege_type || ' (' || string_agg(g.attname, ', ' ORDER BY g.attname) || ')' AS line
          FROM (SELECT c.relname, t.attname, ${GRANTEE} AS grantee, a.privilege_type
                  FROM ${TABLES} JOIN pg_attribute t ON t.attrelid = c.oid AND NOT t.attisdropped, aclexplode(t.attacl) a) g
          GROUP BY g.relname, g.grantee, g.privilege_type ORDER BY g.relname, g.grantee, g.privilege_type`,
  },
  {
    title: 'Functions',
    sql: `SELECT concat(p.oid::regprocedure, ' owner ', pg_get_userbyid(p.proowner)::text, CASE WHEN p.prosecdef THEN ' SECURITY DEFINER' END,
            CASE p.provolatile WHEN 'i' THEN ' immutable' WHEN 's' THEN ' stable' ELSE ' volatile' END,
            CASE p.proparallel WHEN 's' THEN ' parallel safe' END, ' set ' || array_to_string(p.proconfig, '; '),
            ' returns ', pg_get_function_result(p.oid), ' body ', left(encode(sha256(convert_to(p.prosrc, 'UTF8')), 'hex'), 16),
            ' execute ', (SELECT string_agg(${GRANTEE}, ', ' ORDER BY ${GRANTEE})
                            FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE a.grantee <> p.proowner)) AS line
          FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace AND n.nspname = 'subrosa' ORDER BY p.oid::regprocedure::text`,
  },
  {
    title: 'Columns',
    sql: `SELECT concat(c.relname, '.', t.attname, ' ', format_type(t.atttypid, t.atttypmod), CASE WHEN t.attnotnull THEN ' not null' END,
            ' default ' || pg_get_expr(d.adbin, d.adrelid), CASE t.attidentity WHEN '' THEN NULL ELSE ' identity' END) AS line
          FROM ${TABLES} JOIN pg_attribute t ON t.attrelid = c.oid AND t.attnum > 0 AND NOT t.attisdropped
          LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = t.attnum
          WHERE c.relkind IN ('r', 'p') ORDER BY c.relname, t.attnum`,
  },
  {
    title: 'Constraints',
    // From PostgreSQL 18 on "not null" is a constraint too; the columns above say it for every version.
    sql: `SELECT c.relname || ' ' || k.conname || ' ' || regexp_replace(pg_get_constraintdef(k.oid), '\\s+', ' ', 'g') AS line
          FROM ${TABLES} JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype <> 'n' ORDER BY c.relname, k.conname`,
  },
  {
    title: 'Indexes that are not constraints',
    sql: `SELECT pg_get_indexdef(i.indexrelid) AS line
          FROM ${TABLES} JOIN pg_index i ON i.indrelid = c.oid
          WHERE NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid) ORDER BY 1`,
  },
  {
    title: 'Triggers, rules and default privileges',
    sql: `SELECT 'trigger ' || c.relname || '.' || t.tgname AS line FROM ${TABLES} JOIN pg_trigger t ON t.tgrelid = c.oid AND NOT t.tgisinternal
          UNION ALL SELECT 'rule ' || r.tablename || '.' || r.rulename FROM pg_rules r WHERE r.schemaname = 'subrosa'
          UNION ALL SELECT 'default ' || pg_get_userbyid(d.defaclrole)::text || ' ' || d.defaclobjtype::text || ' ' || array_to_string(d.defaclacl, ', ')
            FROM pg_default_acl d ORDER BY 1`,
  },
];
