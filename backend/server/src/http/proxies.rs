//! Whose address a request comes from: that of the connection, or the one that a proxy of ours
//! names. Whatever anybody else writes into `X-Forwarded-For` is made up.

use std::{net::IpAddr, str::FromStr};

use actix_web::{dev::ServiceRequest, http::header::HeaderMap};

/// The proxies in front of this server, as addresses or as ranges of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proxies(Vec<Range>);

/// `10.0.0.0/8`, or a single address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Range {
    first: u128,
    bits: u32,
}

/// What is neither an address nor a range.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is neither an address nor a range, as 10.0.0.7 or 10.0.0.0/8 are")]
pub struct NotARange(String);

/// IPv4 addresses stand among those of IPv6, so that both compare.
fn number(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(four) => four.to_ipv6_mapped().to_bits(),
        IpAddr::V6(six) => six.to_bits(),
    }
}

impl FromStr for Range {
    type Err = NotARange;

    fn from_str(text: &str) -> Result<Self, NotARange> {
        let wrong = || NotARange(text.to_owned());
        let (address, length) = match text.split_once('/') {
            Some((address, length)) => (address, Some(length)),
            None => (text, None),
        };
        let address: IpAddr = address.parse().map_err(|_| wrong())?;
        let whole = if address.is_ipv4() { 32 } else { 128 };
        let length = length.map_or(Ok(whole), str::parse).map_err(|_| wrong())?;
        if length > whole {
            return Err(wrong());
        }
        Ok(Self { first: number(address), bits: 128 - whole + length })
    }
}

impl Range {
    fn contains(self, address: IpAddr) -> bool {
        let rest = 128 - self.bits;
        rest == 128 || (number(address) ^ self.first) >> rest == 0
    }
}

impl FromStr for Proxies {
    type Err = NotARange;

    /// Ranges with commas between them.
    fn from_str(text: &str) -> Result<Self, NotARange> {
        let ranges = text.split(',').map(str::trim).filter(|range| !range.is_empty());
        Ok(Self(ranges.map(str::parse).collect::<Result<_, _>>()?))
    }
}

impl Proxies {
    fn trusts(&self, address: IpAddr) -> bool {
        self.0.iter().any(|range| range.contains(address))
    }

    /// Whoever is behind the proxies that we trust: the last address that none of them has.
    pub fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let told = headers.get_all("x-forwarded-for").filter_map(|value| value.to_str().ok());
        let told: Vec<_> = told.flat_map(|value| value.split(',')).map(str::trim).collect();
        let mut client = peer;
        for address in told.into_iter().rev() {
            if !self.trusts(client) {
                break;
            }
            let Ok(next) = address.parse() else { break };
            client = next;
        }
        client
    }

    pub(super) fn client_of(&self, request: &ServiceRequest) -> Option<IpAddr> {
        let peer = request.peer_addr()?.ip();
        Some(self.client(peer, request.headers()))
    }
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{HeaderName, HeaderValue};

    use super::*;

    fn client(trusted: &str, peer: &str, told: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for value in told {
            let name = HeaderName::from_static("x-forwarded-for");
            headers.append(name, HeaderValue::from_str(value).unwrap());
        }
        let proxies: Proxies = trusted.parse().unwrap();
        proxies.client(peer.parse().unwrap(), &headers).to_string()
    }

    /// B78.
    #[test]
    fn only_a_proxy_of_ours_says_who_is_behind_it() {
        let ours = "127.0.0.1, 10.0.0.0/8, ::1";
        assert_eq!(client("", "203.0.113.9", &["198.51.100.1"]), "203.0.113.9");
        assert_eq!(client(ours, "203.0.113.9", &["198.51.100.1"]), "203.0.113.9");
        assert_eq!(client(ours, "10.1.2.3", &["198.51.100.1"]), "198.51.100.1");
        assert_eq!(client(ours, "::1", &["2001:db8::7"]), "2001:db8::7");
        // What the client itself wrote stands before what our proxies add.
        assert_eq!(client(ours, "127.0.0.1", &["1.1.1.1, 198.51.100.1, 10.9.9.9"]), "198.51.100.1");
        assert_eq!(client(ours, "127.0.0.1", &["1.1.1.1", "198.51.100.1"]), "198.51.100.1");
        assert_eq!(client(ours, "127.0.0.1", &["nonsense"]), "127.0.0.1");
        assert_eq!(client(ours, "127.0.0.1", &[]), "127.0.0.1");
    }

    #[test]
    fn a_range_is_what_it_says() {
        let range: Range = "192.168.4.0/22".parse().unwrap();
        let holds = |address: &str| range.contains(address.parse().unwrap());
        assert!(holds("192.168.7.255") && holds("::ffff:192.168.4.1") && !holds("192.168.8.0"));
        let all: Range = "::/0".parse().unwrap();
        assert!(all.contains("203.0.113.9".parse().unwrap()));
        for wrong in ["10.0.0.0/33", "ten", "10.0.0.0/-1", "10.0.0.1/"] {
            assert!(wrong.parse::<Proxies>().is_err(), "{wrong}");
        }
    }
}
