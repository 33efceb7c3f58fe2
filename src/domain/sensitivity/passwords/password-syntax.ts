/**
 * Passwords in commands, addresses and configuration, where the place of the value is fixed.
 *
 * The expression reads on behind a marker, which is in lower case; the first group that matched is the value.
 * `word` asks for the start of a word there. `assigns` says that the value follows a name, as in `password: ...`, where
 * prose is written too and plain words are none. `commands` are the commands of which one must occur: elsewhere "-p" is
 * a port, a project or a path.
 */
export type Syntax = Readonly<{
  markers: readonly string[];
  pattern: RegExp;
  word?: boolean;
  assigns?: boolean;
  commands?: readonly string[];
}>;

const ASSIGNED = /^["']?\s*(?:=>|:=|[=:])\s*(?:"([^"\n]+)"|'([^'\n]+)'|([^\s"',;<>]+))/;
const NAMES = [
  'password',
  'passwd',
  'passwort',
  'passphrase',
  'kennwort',
  'haslo',
  'contrasena',
  'motdepasse',
  'pwd',
  '_pw',
  '_pass',
  '_pin',
];
const NEXT = /^ *["']?([^\s"'-][^\s"']+)/;
const OPTION = /^[= ]?["']?([^\s"'-][^\s"']+)/;
const USER_OPTION = /^[= ]?["']?[^\s:"']+:([^\s"']+)/;

export const PASSWORD_SYNTAX: readonly Syntax[] = [
  // scheme://user:password@host
  { markers: ['://'], pattern: /^[^\s:@/'"]*:([^\s@/'"]+)@/ },
  // password=..., DB_PASSWORD: "...", spring.datasource.password=..., {"password":"..."}, Password=...;
  { markers: NAMES, pattern: ASSIGNED, assigns: true },
  { markers: ['pass', 'pw', 'pin', 'mdp'], pattern: ASSIGNED, word: true, assigns: true },
  // set_password("..."), password 'of SQL', IDENTIFIED BY "...", requirepass of Redis
  { markers: ['password(', 'passwd(', 'securestring '], pattern: /^["']([^"'\n]+)["']/ },
  { markers: ['password '], pattern: /^'([^'\n]+)'/ },
  {
    markers: [
      'identified by ',
      ' on >',
      'authpass ',
      'privpass ',
      'requirepass ',
      'masterauth ',
      'enable secret ',
      'reset-admin-password ',
    ],
    pattern: /^["']?([^\s"';:]+)/,
  },
  // define('DB_PASSWORD', '...')
  { markers: ['password', 'passwd', '_pass', '_pw'], pattern: /^["'], ?["']([^"'\n]+)["']/ },
  {
    markers: ['<<< '],
    pattern: /^["']([^"'\s]+)["']/,
    commands: ['kinit', 'sudo', 'su ', 'passwd', 'cryptsetup', 'gpg', 'openssl', 'ssh-add'],
  },
  // <property name="x.password" value="..."/>, <add key="Password" value="..."/>
  { markers: ['password" value='], pattern: /^"([^"\n]+)"/ },
  // Wi-Fi QR codes
  { markers: [';p:'], pattern: /^([^;\n]+);/ },
  {
    markers: [' -p'],
    pattern: OPTION,
    commands: ['sshpass', 'login', 'mongosh', 'mongo ', 'smbmap', 'rdesktop', 'influx', 'ipmitool', 'mosquitto', 'snmp'],
  },
  // MySQL takes only what follows at once; "-p shop" asks for the password and opens a database.
  { markers: [' -p'], pattern: /^["']?([^\s"'-][^\s"']+)/, commands: ['mysql', 'mariadb', '7z'] },
  { markers: [' -p '], pattern: NEXT, commands: ['zip', 'sqlcmd', 'bcp '] },
  { markers: [' -pw '], pattern: NEXT, commands: ['plink', 'pscp', 'putty'] },
  { markers: [' -a '], pattern: /^["']?([^\s"'-][^\s"']+)/, commands: ['redis', 'valkey'] },
  { markers: [' -w '], pattern: /^["']?([^\s"'-][^\s"']+)/, commands: ['ldap'] },
  { markers: [' -u', ' --user', ' --auth'], pattern: USER_OPTION, commands: ['curl', 'http', 'wget', 'xh', 'restic', 'api'] },
  // smbclient -U user%password, lftp -u user,password, xfreerdp /p:password
  { markers: [' -u'], pattern: /^ ?["']?[\w.\\@-]{1,40}%([^\s"']+)/ },
  { markers: [' -u '], pattern: /^["']?[\w.@-]{1,40},([^\s"']+)/, commands: ['lftp'] },
  { markers: [' /p:', ' /pass:'], pattern: /^["']?([^\s"']+)/ },
  // net use ... /user:name password, net user name password /add
  { markers: [' /user:'], pattern: /^\S+ +([^\s"'/]+)/, commands: ['net use', 'cmdkey', 'psexec', 'schtasks'] },
  // username ... privilege 15 secret ..., of Cisco
  { markers: [' secret '], pattern: /^(?:[05-9] )?([^\s"']{4,60})/, commands: ['privilege ', 'enable secret'] },
  // <Password>...</Password>
  { markers: ['password>', 'password">', 'passwd>', 'passphrase>'], pattern: /^([^<\s]{3,80})<\// },
  { markers: ['net user '], pattern: /^\S+ ([^\s"'/]+) \/add/ },
  {
    markers: ['sqlplus ', 'sqlcl ', 'expdp ', 'impdp ', 'rman target ', 'oracle:thin:', 'oracle:oci:'],
    pattern: /^(?:-\w{1,4} )?["']?[\w.$]{1,40}\/([^\s@/"']+)/,
  },
  { markers: ['htpasswd '], pattern: /^-\w{0,4}b\w{0,4} \S+ \S+ ["']?([^\s"']+)/ },
  { markers: ['rabbitmqctl add_user ', 'rabbitmqctl change_password ', 'wpa_passphrase '], pattern: /^\S+ ["']?([^\s"']+)/ },
  { markers: ['nickserv identify '], pattern: /^(?:[^\s]{1,30} )?([^\s]{4,60})$/ },
  // echo '...' | sudo -S
  {
    markers: ['echo '],
    pattern: /^(?:-n )?["']?([^\s"'|]{3,80})["']? ?\| ?[a-z]/,
    commands: ['sudo -s', 'passwd', 'docker login', 'podman login', 'helm', 'cryptsetup', 'gpg', 'openssl', 'kinit', '| su '],
  },
  {
    markers: ['--password', '-password', '--passwd', '--pass', '--pwd', '--passphrase', '-storepass', '-keypass'],
    pattern: /^[= ]["']?([^\s"'-][^\s"']+)/,
  },
  { markers: ['pass:'], pattern: /^([^\s"']+)/, word: true },
  // .netrc; nmcli ... password ...
  { markers: [' login ', '\nlogin '], pattern: /^\S+\s+password\s+(\S+)/i },
  { markers: ['wifi connect '], pattern: /^[^\n]{1,60} password ["']?([^\s"']+)/ },
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
