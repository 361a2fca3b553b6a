package dev.pamphlet.newsletter.mail;

import java.util.List;

/**
 * The content of a mail with one link.
 *
 * @param frame that it is in
 * @param why the reader gets it
 * @param button the words of the link
 * @param address that the link leads to
 * @param addressWords before the address, for programs in which the button does not work
 * @param notes further notes, a paragraph each
 */
public record LinkMail(
    MailFrame frame,
    String why,
    String button,
    String address,
    String addressWords,
    List<String> notes) {}
