package dev.pamphlet.articles.editing;

import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Manuscripts;
import dev.pamphlet.articles.Page;
import dev.pamphlet.articles.Version;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.Superseded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Manuscripts in memory, with the two conditions of the real store: the state and the addresses.
 */
final class InMemoryManuscripts implements Manuscripts {

  private final Map<ArticleId, Manuscript> manuscripts = new HashMap<>();
  private final Map<ArticleId, List<Version>> versions = new HashMap<>();
  private Optional<Runnable> beforeNextSave = Optional.empty();

  /** Runs another editor's act between the read and the write of the next act. */
  void beforeNextSave(Runnable act) {
    beforeNextSave = Optional.of(act);
  }

  @Override
  public Optional<Manuscript> find(Slug slug) {
    return manuscripts.values().stream()
        .filter(manuscript -> manuscript.addresses().all().contains(slug))
        .findFirst();
  }

  @Override
  public Manuscript get(ArticleId article) {
    return manuscripts.get(article);
  }

  @Override
  public Optional<Version> version(ArticleId article, int number) {
    return versions.get(article).stream().filter(version -> version.number() == number).findFirst();
  }

  @Override
  public void save(Change change) {
    Optional<Runnable> first = beforeNextSave;
    beforeNextSave = Optional.empty();
    first.ifPresent(Runnable::run);
    ArticleId id = change.after().id();
    boolean changed = !Optional.ofNullable(manuscripts.get(id)).equals(change.before());
    boolean taken = change.newAddresses().stream().anyMatch(slug -> find(slug).isPresent());
    if (changed || taken) {
      throw new Superseded();
    }
    manuscripts.put(id, change.after());
    change
        .version()
        .ifPresent(version -> versions.computeIfAbsent(id, x -> new ArrayList<>()).add(version));
  }

  @Override
  public Page<Manuscript.Summary> list(int limit, Optional<Page.Position> after) {
    throw new UnsupportedOperationException("no use case lists manuscripts");
  }

  @Override
  public Page<Version.Summary> versions(
      ArticleId article, int limit, Optional<Page.Position> after) {
    throw new UnsupportedOperationException("no use case lists versions");
  }
}
