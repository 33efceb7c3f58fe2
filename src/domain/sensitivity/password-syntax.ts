/**
 * Passwords in commands, addresses and configuration, where the place of the value is fixed.
 *
 * The expression reads on behind a marker, which is in lower case; the first group that matched is the value.
 * `word` asks for the start of a word there. `assigns` says that the value follows a name, as in `password: ...`, where
 * prose is written too and plain words are none.
 */
export type Syntax = Readonly<{ markers: readonly string[]; pattern: RegExp; word?: boolean; assigns?: boolean }>;

const ASSIGNED = /^["']?\s*(?:=>|:=|[=:])\s*(?:"([^"\n]+)"|'([^'\n]+)'|([^\s"',;<>]+))/;
const NAMES = ['password', 'passwd', 'passwort', 'passphrase', 'kennwort', 'haslo', 'contrasena', 'pwd', '_pw', '_pass', '_pin'];
const OPTION = /^\s*["']?([^\s"'-][^\s"']+)/;
const USER_OPTION = /^[= ]?\s*["']?[^\s:"']+:([^\s"']+)/;

export const PASSWORD_SYNTAX: readonly Syntax[] = [
  // scheme://user:password@host
  { markers: ['://'], pattern: /^[^\s:@/'"]*:([^\s@/'"]+)@/ },
  // password=..., DB_PASSWORD: "...", spring.datasource.password=..., {"password":"..."}, Password=...;
  { markers: NAMES, pattern: ASSIGNED, assigns: true },
  { markers: ['pass', 'pw', 'pin'], pattern: ASSIGNED, word: true, assigns: true },
  // <property name="x.password" value="..."/>
  { markers: ['password" value='], pattern: /^"([^"\n]+)"/ },
  // Wi-Fi QR codes
  { markers: [';p:'], pattern: /^([^;\n]+);/ },
  // sshpass -p secret, docker login -u x -p secret, mysql -psecret: the option, wherever the command has it
  { markers: [' -p', ' -a ', ' -w '], pattern: OPTION },
  { markers: [' -u', ' --user', ' --auth'], pattern: USER_OPTION },
  { markers: [' /user:'], pattern: /^\S+ +([^\s"']+)/ },
  { markers: ['--password', '-password', '--passwd', '--pass', '--pwd'], pattern: /^[= ]["']?([^\s"'-][^\s"']+)/ },
  { markers: ['pass:'], pattern: /^([^\s"']+)/, word: true },
  // .netrc
  { markers: [' login '], pattern: /^\S+ +password +(\S+)/i },
  // admin:secret, root / secret
  {
    markers: ['root', 'admin', 'administrator', 'superuser', 'postgres', 'sysadmin'],
    pattern: /^ ?[:/=] ?([^\s"',;:/]{5,})/,
    word: true,
    assigns: true,
  },
  // Basic credentials
  { markers: ['basic '], pattern: /^([A-Za-z0-9+/]{12,}=*)/, word: true },
];

/** The commands whose short options carry a password; elsewhere "-p" is a port or a path. */
export const PASSWORD_COMMANDS: ReadonlySet<string> = new Set(
  'sshpass mysql mysqldump mariadb docker podman mongosh mongo smbclient influx az helm oc redis cli valkey unzip zip 7z curl http wget xh ldapsearch ldapadd ldapmodify net rabbitmqctl psql kinit htpasswd'.split(
    ' ',
  ),
);
