package dev.pamphlet.site.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.platform.http.Origin;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

  /** The operator's setting counts; without one, the host of the request. */
  @ParameterizedTest
  @CsvSource({
    "'', /a, https://publication.example.com/a",
    "http://127.0.0.1:3000, /a, http://127.0.0.1:3000/a",
    "http://127.0.0.1:3000, https://example.org/b, https://example.org/b"
  })
  void addressesAreAbsolute(String configured, String address, String absolute) {
    HttpFunction function =
        new HttpFunction() {
          @Override
          protected Reply reply(Request request) {
            return Reply.moved(
                Origin.of(Optional.of(configured).filter(said -> !said.isEmpty()), request)
                    .absolute(address));
          }
        };

    assertThat(Answered.by(function, Event.of("read-pages.json")).header("location"))
        .isEqualTo(absolute);
  }
}
