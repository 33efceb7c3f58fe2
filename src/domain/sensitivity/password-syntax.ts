/**
 * Passwords in commands, addresses and configuration, where the place of the value is fixed.
 *
 * Each marker, in lower case, is where the expression starts to read; the first group that matched is the value.
 * `word` asks for the start of a word there. `assigns` says that the value follows a name, as in `password: ...`, where
 * prose is written too and plain words are none.
 */
export type Syntax = Readonly<{ markers: readonly string[]; pattern: RegExp; word?: boolean; assigns?: boolean }>;

const ASSIGNMENT = '["\']?\\s{0,2}(?:=>|:=|[=:])\\s{0,2}(?:"([^"\\n]{3,80})"|\'([^\'\\n]{3,80})\'|([^\\s"\',;<>]{3,80}))';
const NAMES = ['password', 'passwd', 'passwort', 'passphrase', 'kennwort', 'haslo', 'contrasena', 'pwd', '_pw', '_pass', '_pin'];

export const PASSWORD_SYNTAX: readonly Syntax[] = [
  // scheme://user:password@host
  { markers: ['://'], pattern: /^:\/\/[^\s:@/'"]{0,60}:([^\s@/'"]{3,80})@/ },
  // password=..., DB_PASSWORD: "...", spring.datasource.password=..., {"password":"..."}, Password=...;
  { markers: NAMES, pattern: new RegExp(`^_?[a-z]{2,10}${ASSIGNMENT}`, 'i'), assigns: true },
  { markers: ['pass', 'pw', 'pin'], pattern: new RegExp(`^(?:pass|pw|pin)${ASSIGNMENT}`, 'i'), word: true, assigns: true },
  // <property name="x.password" value="..."/>
  { markers: ['password"'], pattern: /^password"\s{0,2}value="([^"\n]{3,80})"/i },
  // Wi-Fi QR codes
  { markers: ['wifi:'], pattern: /^wifi:(?:[TSH]:[^;\n]{0,40};){0,3}P:([^;\n]{3,64});/i },
  // sshpass -p secret, docker login -u x -p secret, mysql -psecret: the option, wherever the command has it
  { markers: [' -p'], pattern: /^ -p\s{0,2}["']?([^\s"'-][^\s"']{2,80})/ },
  { markers: [' -a '], pattern: /^ -a\s{1,2}["']?([^\s"'-][^\s"']{2,80})/ },
  { markers: [' -w '], pattern: /^ -w\s{1,2}["']?([^\s"'-][^\s"']{2,80})/ },
  { markers: [' -u', ' --user', ' --auth'], pattern: /^ (?:-u|--user|--auth)[= ]{0,2}["']?[^\s:"']{1,60}:([^\s"']{3,80})/ },
  { markers: [' /user:'], pattern: /^ \/user:\S{1,40} {1,2}([^\s"']{3,80})/i },
  { markers: ['--'], pattern: /^--(?:[a-z]{2,5}-)?(?:password|passwd|pass|pwd)[= ]["']?([^\s"'-][^\s"']{2,80})/i },
  { markers: ['pass:'], pattern: /^pass:([^\s"']{4,80})/, word: true },
  // .netrc
  { markers: [' login '], pattern: /^ login \S{1,60} {1,3}password {1,3}(\S{3,80})/i },
  // admin:secret, root / secret
  {
    markers: ['root', 'admin', 'administrator', 'superuser', 'postgres', 'sysadmin'],
    pattern: /^[a-z]{4,13} {0,2}[:/=] {0,2}([^\s"',;:/]{5,60})/i,
    word: true,
    assigns: true,
  },
  // Basic credentials
  { markers: ['basic '], pattern: /^basic {1,2}([A-Za-z0-9+/]{12,100}={0,2})(?![A-Za-z0-9])/i, word: true },
];

/** The commands whose short options carry a password; elsewhere "-p" is a port or a path. */
export const PASSWORD_COMMANDS: ReadonlySet<string> = new Set(
  'sshpass mysql mysqldump mariadb docker podman mongosh mongo smbclient influx az helm oc redis cli valkey unzip zip 7z curl http wget xh ldapsearch ldapadd ldapmodify net rabbitmqctl psql kinit htpasswd'.split(
    ' ',
  ),
);
