/**
 * Passwords in commands, addresses and configuration, where the place of the value is fixed; the first group that matched
 * is the value. The marker, in lower case, must occur, so that prose never meets the expressions.
 */
export const PASSWORD_SYNTAX: readonly Readonly<{ marker: string; pattern: RegExp }>[] = [
  // scheme://user:password@host
  { marker: '://', pattern: /[a-z][a-z0-9+]{1,20}:\/\/[^\s:@/'"]{0,60}:([^\s@/'"]{3,80})@/gi },
  // password=..., DB_PASSWORD: "...", spring.datasource.password=..., {"password":"..."}, Password=...;
  {
    marker: 'p',
    pattern:
      /(?:passw(?:or)?d|passwort|passphrase|kennwort|haslo|contrasena|pwd|_pw|_pass|\bpass|\bpw|_pin)["']?\s{0,2}(?:=>|:=|[=:])\s{0,2}(?:"([^"\n]{3,80})"|'([^'\n]{3,80})'|([^\s"',;<>]{3,80}))/gi,
  },
  // Wi-Fi QR codes
  { marker: 'wifi:', pattern: /\bWIFI:[^\s]{0,60};P:([^;\n]{3,64});/gi },
  // sshpass -p secret, docker login -u x -p secret, mysql -psecret
  {
    marker: ' -',
    pattern:
      /\b(?:sshpass|mysqldump|mysql|mariadb|docker|podman|mongosh|mongo|smbclient|influx|az|helm|oc)\b[^\n]{0,80}?\s(?:-p\s{0,2}|--password[= ])["']?([^\s"'-][^\s"']{2,80})/g,
  },
  { marker: '-cli', pattern: /\b(?:redis-cli|valkey-cli)\b[^\n]{0,60}?\s-a\s{1,2}["']?([^\s"']{3,80})/g },
  { marker: 'zip', pattern: /\b(?:unzip|7z|zip)\b[^\n]{0,40}?\s-[pP]\s{0,2}["']?([^\s"'-][^\s"']{2,80})/g },
  // curl -u user:secret, wget --http-password, net use, ldapsearch -w
  { marker: ' -', pattern: /\b(?:curl|http|wget|xh)\b[^\n]{0,120}?\s(?:-u|--user|-a|--auth)[= ]["']?[^\s:"']{1,60}:([^\s"']{3,80})/g },
  { marker: 'ldap', pattern: /\b(?:ldapsearch|ldapadd|ldapmodify)\b[^\n]{0,120}?\s-w\s{1,2}["']?([^\s"']{3,80})/g },
  {
    marker: 'htpasswd',
    pattern: /\bhtpasswd\b[^\n]{0,60}?\s-[a-zB]{0,4}b[a-zB]{0,4}\s{1,2}\S{1,80}\s{1,2}\S{1,40}\s{1,2}["']?([^\s"']{3,80})/g,
  },
  { marker: 'net use', pattern: /\bnet use\b[^\n]{0,60}?\s\/user:\S{1,40}\s{1,2}([^\s"']{3,80})/gi },
  { marker: '--', pattern: /--(?:password|passwd|pass|pwd|admin-password|db-password|root-password)[= ]["']?([^\s"'-][^\s"']{2,80})/gi },
  { marker: 'pass:', pattern: /\bpass:([^\s"']{4,80})/g },
  // .pgpass, .netrc
  { marker: ':', pattern: /(?<![\w.:-])[\w.*-]{1,60}:(?:\d{2,5}|\*):[\w*-]{1,40}:[\w.-]{1,40}:([^\s:]{4,80})/g },
  { marker: 'machine', pattern: /\bmachine\s{1,3}\S{1,80}\s{1,3}login\s{1,3}\S{1,60}\s{1,3}password\s{1,3}(\S{3,80})/gi },
  // admin:secret, root / secret
  {
    marker: '',
    pattern: /\b(?:root|admin|administrator|superuser|postgres|deploy|sa|sysadmin)\s{0,2}(?::|\/|=)\s{0,2}([^\s"',;:/]{5,60})/gi,
  },
  // Basic credentials
  { marker: 'basic', pattern: /\bBasic\s{1,2}([A-Za-z0-9+/]{12,100}={0,2})(?![A-Za-z0-9])/g },
];
