#!/bin/sh
# The editor's command line. Its jar is appended to this script, so both are one file. Without sh, run: java -jar pamphlet
if [ -n "$JAVA_HOME" ] && [ -x "$JAVA_HOME/bin/java" ]; then
  java=$JAVA_HOME/bin/java
elif command -v java >/dev/null 2>&1; then
  java=java
else
  echo 'pamphlet: needs Java 17 or later: set JAVA_HOME, or have java on the PATH' >&2
  exit 2
fi
exec "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djdk.console=java.base -jar "$0" "$@"
