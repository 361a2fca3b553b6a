package dev.pamphlet.newsletter.importing;

import java.util.regex.Pattern;

/**
 * An address in a cell of the table that this publication exports and imports. Anybody may
 * subscribe any address, and {@code =1+1@example.org} is one. An apostrophe before such an address
 * keeps spreadsheets from taking it for a formula, and is removed when the cell is read.
 */
public final class AddressCell {

  /** What a spreadsheet takes for a formula, after any number of apostrophes. */
  private static final Pattern FORMULA = Pattern.compile("'*[=+-].*");

  private AddressCell() {}

  /** The cell of an address. */
  public static String of(String address) {
    return FORMULA.matcher(address).matches() ? "'" + address : address;
  }

  /** The address of a cell. */
  static String address(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
