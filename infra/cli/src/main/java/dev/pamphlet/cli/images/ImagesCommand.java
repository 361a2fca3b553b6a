package dev.pamphlet.cli.images;

import picocli.CommandLine.Command;

/** Groups the commands for pictures. */
@Command(
    name = "images",
    header = "Lists and deletes the pictures of articles, which publish sends.",
    subcommands = {ImagesListCommand.class, ImagesDeleteCommand.class})
public final class ImagesCommand {}
