package dev.pamphlet.cli.mail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

/** Queries the domain name system by the JDK's own resolver (JNDI). */
final class Dns implements AutoCloseable {

  private static final String FACTORY = "com.sun.jndi.dns.DnsContextFactory";
  private static final String FIRST_TIMEOUT = "com.sun.jndi.dns.timeout.initial";
  private static final String TRIES = "com.sun.jndi.dns.timeout.retries";

  /** A record's strings, each in quotation marks if it has spaces or quotation marks. */
  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|\\S+");

  private final DirContext context;

  /**
   * @param server the host to ask, with a port or without; the system's if there is none
   * @throws NamingException when it is not a host name
   */
  Dns(Optional<String> server) throws NamingException {
    Hashtable<String, String> environment = new Hashtable<>();
    environment.put(Context.INITIAL_CONTEXT_FACTORY, FACTORY);
    environment.put(Context.PROVIDER_URL, "dns:" + server.map(host -> "//" + host).orElse(""));
    environment.put(FIRST_TIMEOUT, "2000");
    environment.put(TRIES, "2");
    this.context = new InitialDirContext(environment);
  }

  /**
   * The text records of a name, each in one piece.
   *
   * @throws NamingException when no server answers
   */
  List<String> texts(String name) throws NamingException {
    List<String> texts = new ArrayList<>();
    for (String record : records(name, "TXT")) {
      texts.add(joined(record));
    }
    return texts;
  }

  /** Whether a name is an alias. */
  boolean hasAlias(String name) throws NamingException {
    return !records(name, "CNAME").isEmpty();
  }

  private List<String> records(String name, String type) throws NamingException {
    try {
      Attribute found = context.getAttributes(name, new String[] {type}).get(type);
      List<String> records = new ArrayList<>();
      for (Object value : found == null ? List.of() : Collections.list(found.getAll())) {
        records.add(value.toString());
      }
      return records;
    } catch (NameNotFoundException nothing) {
      return List.of();
    }
  }

  /** The strings of a record are concatenated without spaces (RFC 7208, 3.3). */
  private static String joined(String record) {
    StringBuilder text = new StringBuilder();
    Matcher strings = STRING.matcher(record);
    while (strings.find()) {
      String quoted = strings.group(1);
      text.append(quoted == null ? strings.group() : quoted.replaceAll("\\\\(.)", "$1"));
    }
    return text.toString();
  }

  @Override
  public void close() throws NamingException {
    context.close();
  }
}
