// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Sources/KeyBreath.h"
#include "Breath/Sources/OscBreath.h"
#include "Breath/Sources/TappedBreath.h"
#include "Support/Catch.h"

#include <arpa/inet.h>
#include <lo/lo.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <thread>

using namespace slackwater;
using namespace slackwater::breath;

namespace
{
TappedBreath tappedAt (double period, double untilSeconds)
{
    TappedBreath tapped;
    for (double time = 0.0; time <= untilSeconds; time += period)
    {
        tapped.tap (Seconds { time }, BreathPhase::inhale);
        tapped.tap (Seconds { time + 0.4 * period }, BreathPhase::exhale);
    }
    return tapped;
}
} // namespace

TEST_CASE ("Taps tell the rate, the phase and the next out-breath", "[breath][sources]")
{
    auto tapped = tappedAt (5.0, 30.0);
    const auto state = tapped.stateAt (Seconds { 33.0 });
    REQUIRE (state.rate);
    CHECK (state.rate->value == Approx (12.0).margin (0.01));
    CHECK (state.phase == BreathPhase::exhale);
    CHECK (state.confidence > 0.9);
    REQUIRE (state.nextExhale);
    CHECK (state.nextExhale->count() == Approx (37.0).margin (0.4));
}

TEST_CASE ("Taps that stop are no breath any more", "[breath][sources]")
{
    auto tapped = tappedAt (5.0, 30.0);
    const auto state = tapped.stateAt (Seconds { 60.0 });
    CHECK_FALSE (state.rate);
    CHECK (state.phase == BreathPhase::unknown);
    CHECK (state.confidence == 0.0);
}

TEST_CASE ("One key alone will do, and a doubled tap does no harm", "[breath][sources]")
{
    TappedBreath tapped;
    for (double time = 0.0; time <= 24.0; time += 6.0)
        tapped.tap (Seconds { time }, BreathPhase::exhale);
    tapped.tap (Seconds { 24.1 }, BreathPhase::exhale);
    const auto rate = tapped.stateAt (Seconds { 25.0 }).rate;
    REQUIRE (rate);
    CHECK (rate->value == Approx (10.0).margin (0.01));
}

TEST_CASE ("A key that is held down, which the keyboard repeats, is one tap", "[breath][sources]")
{
    TappedBreath tapped;
    for (double begin = 0.0; begin <= 20.0; begin += 5.0)
    {
        for (double time = begin; time < begin + 1.9; time += time == begin ? 0.6 : 0.04)
            tapped.tap (Seconds { time }, BreathPhase::inhale);
        tapped.tap (Seconds { begin + 2.0 }, BreathPhase::exhale);
    }
    const auto state = tapped.stateAt (Seconds { 22.5 });
    REQUIRE (state.rate);
    CHECK (state.rate->value == Approx (12.0).margin (0.01));
}

TEST_CASE ("Uneven taps are less sure", "[breath][sources]")
{
    TappedBreath uneven;
    double time = 0.0;
    for (const double period : { 3.0, 7.0, 4.0, 8.0, 3.0 })
        uneven.tap (Seconds { time += period }, BreathPhase::inhale);
    CHECK (uneven.stateAt (Seconds { time }).confidence < 0.5);
}

TEST_CASE ("Keys pressed on another thread are breath at the next tick, but for those of a pause", "[breath][sources]")
{
    const auto taps = std::make_shared<Taps>();
    KeyBreath breath { taps };
    std::thread ([&] { taps->tap (BreathPhase::inhale); }).join();
    const auto first = breath.advance ({ Seconds { 10.0 }, {}, {}, {} });
    CHECK (first.phase == BreathPhase::inhale);
    CHECK (first.time == Seconds { 10.0 });

    taps->tap (BreathPhase::exhale);
    std::this_thread::sleep_for (std::chrono::milliseconds { 1100 }); // the session stands still
    CHECK (breath.advance ({ Seconds { 10.1 }, {}, {}, {} }).phase == BreathPhase::inhale);
    taps->tap (BreathPhase::exhale);
    CHECK (breath.advance ({ Seconds { 10.2 }, {}, {}, {} }).phase == BreathPhase::exhale);
    CHECK (breath.advance ({ Seconds { 60.0 }, {}, {}, {} }).phase == BreathPhase::unknown);
}

namespace
{
/** Sends to the listener and waits until loopback has delivered. */
struct Sender
{
    explicit Sender (std::uint16_t port) : address (lo_address_new ("127.0.0.1", std::to_string (port).c_str())) {}
    ~Sender() { lo_address_free (address); }
    Sender (const Sender&) = delete;
    Sender& operator= (const Sender&) = delete;
    lo_address address;
};

template <typename Condition>
BreathState pollUntil (OscBreath& osc, double seconds, Condition reached)
{
    BreathState state;
    for (int i = 0; i < 200; ++i)
    {
        state = osc.poll (Seconds { seconds });
        if (reached (state))
            break;
        std::this_thread::sleep_for (std::chrono::milliseconds { 5 });
    }
    return state;
}
} // namespace

TEST_CASE ("OSC messages tell phase and rate", "[breath][sources]")
{
    auto osc = OscBreath::listen (0);
    REQUIRE (osc);
    const Sender sender { osc->port() };

    lo_send (sender.address, "/breath/rate", "f", 9.5f);
    const auto rated = pollUntil (*osc, 1.0, [] (const BreathState& state) { return state.rate.has_value(); });
    REQUIRE (rated.rate);
    CHECK (rated.rate->value == Approx (9.5));

    lo_send (sender.address, "/breath/phase", "s", "exhale");
    CHECK (pollUntil (*osc, 2.0, [] (const BreathState& state) { return state.phase == BreathPhase::exhale; }).phase
           == BreathPhase::exhale);
    lo_send (sender.address, "/breath/phase", "i", 1);
    CHECK (pollUntil (*osc, 3.0, [] (const BreathState& state) { return state.phase == BreathPhase::inhale; }).phase
           == BreathPhase::inhale);

    CHECK_FALSE (osc->poll (Seconds { 40.0 }).rate);
}

TEST_CASE ("Broken and foreign packets are passed over", "[breath][sources]")
{
    auto osc = OscBreath::listen (0);
    REQUIRE (osc);
    const int handle = ::socket (AF_INET, SOCK_DGRAM, 0);
    sockaddr_in to {};
    to.sin_family = AF_INET;
    to.sin_port = htons (osc->port());
    to.sin_addr.s_addr = htonl (INADDR_LOOPBACK);
    for (const std::string& packet :
         { std::string ("x"), std::string (1400, '\xff'), std::string ("/breath/rate\0\0\0\0,f\0\0", 20),
           std::string ("/breath/phase\0\0\0,s\0\0ex", 22),
           std::string ("#bundle\0\0\0\0\0\0\0\0\1\x7f\xff\xff\xff", 20),
           std::string ("/breath/rate\0\0\0\0,f\0\0\x7f\xc0\0\0", 24) })
        REQUIRE (::sendto (handle, packet.data(), packet.size(), 0, reinterpret_cast<sockaddr*> (&to), sizeof (to))
                 == static_cast<ssize_t> (packet.size()));
    ::close (handle);
    const Sender sender { osc->port() };
    lo_send (sender.address, "/breath/phase", "s", "hold");

    const auto state = pollUntil (*osc, 1.0, [] (const BreathState& s) { return s.phase == BreathPhase::hold; });
    CHECK (state.phase == BreathPhase::hold);
    CHECK_FALSE (state.rate);
}

TEST_CASE ("A port that is taken is said in words", "[breath][sources]")
{
    const auto first = OscBreath::listen (0);
    REQUIRE (first);
    const auto second = OscBreath::listen (first->port());
    REQUIRE_FALSE (second);
    CHECK (second.error().message().find (std::to_string (first->port())) != std::string::npos);
}
