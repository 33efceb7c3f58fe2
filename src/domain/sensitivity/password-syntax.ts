/** Passwords in commands, addresses and configuration, where the place of the value is fixed. Group 1 is the value. */
export const PASSWORD_SYNTAX: readonly RegExp[] = [
  // scheme://user:password@host
  /[a-z][a-z0-9+]{1,20}:\/\/[^\s:@/'"]{0,60}:([^\s@/'"]{3,80})@/gi,
  // password=..., DB_PASSWORD: "...", spring.datasource.password=..., {"password":"..."}, Password=...;
  /(?:passw(?:or)?d|passwort|passphrase|kennwort|haslo|contrasena|pwd|_pw|_pass|\bpass|\bpw|_pin)["']?\s{0,2}(?:=>|:=|[=:])\s{0,2}(?:"([^"\n]{3,80})"|'([^'\n]{3,80})'|([^\s"',;<>]{3,80}))/gi,
  // Wi-Fi QR codes
  /\bWIFI:[^\s]{0,60};P:([^;\n]{3,64});/gi,
  // sshpass -p secret, docker login -u x -p secret, mysql -psecret
  /\b(?:sshpass|mysqldump|mysql|mariadb|docker|podman|mongosh|mongo|smbclient|influx|az|helm|oc)\b[^\n]{0,80}?\s(?:-p\s{0,2}|--password[= ])["']?([^\s"'-][^\s"']{2,80})/g,
  /\b(?:redis-cli|valkey-cli)\b[^\n]{0,60}?\s-a\s{1,2}["']?([^\s"']{3,80})/g,
  /\b(?:unzip|7z|zip)\b[^\n]{0,40}?\s-[pP]\s{0,2}["']?([^\s"'-][^\s"']{2,80})/g,
  // curl -u user:secret, wget --http-password, net use, ldapsearch -w
  /\b(?:curl|http|wget|xh)\b[^\n]{0,120}?\s(?:-u|--user|-a|--auth)[= ]["']?[^\s:"']{1,60}:([^\s"']{3,80})/g,
  /\b(?:ldapsearch|ldapadd|ldapmodify)\b[^\n]{0,120}?\s-w\s{1,2}["']?([^\s"']{3,80})/g,
  /\bhtpasswd\b[^\n]{0,60}?\s-[a-zB]{0,4}b[a-zB]{0,4}\s{1,2}\S{1,80}\s{1,2}\S{1,40}\s{1,2}["']?([^\s"']{3,80})/g,
  /\bnet use\b[^\n]{0,60}?\s\/user:\S{1,40}\s{1,2}([^\s"']{3,80})/gi,
  /--(?:password|passwd|pass|pwd|admin-password|db-password|root-password)[= ]["']?([^\s"'-][^\s"']{2,80})/gi,
  /\bpass:([^\s"']{4,80})/g,
  // .pgpass, .netrc
  /(?<![\w.:-])[\w.*-]{1,60}:(?:\d{2,5}|\*):[\w*-]{1,40}:[\w.-]{1,40}:([^\s:]{4,80})/g,
  /\bmachine\s{1,3}\S{1,80}\s{1,3}login\s{1,3}\S{1,60}\s{1,3}password\s{1,3}(\S{3,80})/gi,
  // admin:secret, root / secret
  /\b(?:root|admin|administrator|superuser|postgres|deploy|sa|sysadmin)\s{0,2}(?::|\/|=)\s{0,2}([^\s"',;:/]{5,60})/gi,
  // Basic credentials
  /\bBasic\s{1,2}([A-Za-z0-9+/]{12,100}={0,2})(?![A-Za-z0-9])/g,
];
